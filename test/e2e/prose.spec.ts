import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'
import { zipEntries } from '../support/zipEntries.ts'

const meeting = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'

async function openEntry(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByText(meeting).first().dblclick()
  await page.getByRole('tab', { name: /^Ghi biên bản/ }).click()
  await expect(page.getByRole('textbox', { name: 'Báo cáo, ghi chép 2' })).toBeVisible()
  // A new one, after which the page goes to it.
  await page.keyboard.press('Control+2')
  const entry = page.getByRole('textbox', { name: 'Báo cáo, ghi chép 3' })
  await expect(entry).toBeFocused()
  return entry
}

/** Each state of a word that an input method composes, then the word. */
async function compose(page: Page, ...states: readonly string[]) {
  const session = await page.context().newCDPSession(page)
  for (const text of states)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await session.send('Input.insertText', { text: states.at(-1) ?? '' })
  await session.detach()
}

async function paste(entry: Locator, contents: Readonly<Record<string, string>>) {
  await entry.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, contents)
}

async function answerSaveDialog(program: ElectronApplication, file: string) {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

/** The lines of a field, their depths before them. */
async function linesOf(entry: Locator): Promise<readonly string[]> {
  return await entry.evaluate((element) =>
    [...element.children].map((block) => {
      const depth = block.getAttribute('data-indent')
      const words = block.querySelectorAll('tr').length
        ? [...block.querySelectorAll('tr')]
            .map((row) =>
              [...row.children]
                .map((cell) => [...cell.children].map((line) => line.textContent).join('/'))
                .join('|'),
            )
            .join('\n')
        : (block.textContent ?? '')
      return depth === null ? words : `${depth}>${words}`
    }),
  )
}

test('words of an input method, bold ones among them, are saved and come into the biên bản as PDF and in Word', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  const entry = await openEntry(page)
  await compose(page, 'T', 'To', 'Toô', 'Tôi', 'Tổ')
  await page.keyboard.insertText(' ')
  await compose(page, 'g', 'gi', 'giup', 'giúp')
  await page.keyboard.insertText(' việc ')
  await page.keyboard.press('Control+b')
  await compose(page, 'd', 'dd', 'đ', 'đa', 'đã')
  await page.keyboard.insertText(' đối chiếu')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText(' xong.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('1. Ý thứ nhất')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Ý thứ hai')
  await page.keyboard.press('Tab')
  await expect(entry).toHaveText('Tổ giúp việc đã đối chiếu xong.1. Ý thứ nhất2. Ý thứ hai')
  await expect(entry.locator('strong')).toHaveText('đã đối chiếu')
  await entry.blur()
  await expect(page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/)).toBeVisible()
  await program.close()

  const again = await launch()
  const second = await again.firstWindow()
  await second.getByRole('link', { name: 'Hội nghị' }).click()
  await second.getByText(meeting).first().dblclick()
  await second.getByRole('tab', { name: /^Ghi biên bản/ }).click()
  const kept = second.getByRole('textbox', { name: 'Báo cáo, ghi chép 3' })
  await expect(kept.locator('strong')).toHaveText('đã đối chiếu')
  expect(await linesOf(kept)).toEqual(['Tổ giúp việc đã đối chiếu xong.', '1. Ý thứ nhất', '1>2. Ý thứ hai'])

  await second
    .getByRole('link', { name: 'Biên bản' })
    .or(second.getByRole('button', { name: 'Biên bản' }))
    .click()
  await expect(second.getByText(/^Trang 1\/\d/)).toBeVisible()
  const pdf = join(userData, 'bien-ban.pdf')
  await answerSaveDialog(again, pdf)
  await second.getByRole('button', { name: 'Xuất PDF' }).click()
  await expect(second.getByText(`Đã xuất ${pdf}`)).toBeVisible()
  const printed = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', pdf], { encoding: 'utf8' })
  expect(printed.replace(/<\/?text[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(
    'Tổ giúp việc <b>đã đối chiếu</b> xong.',
  )

  const docx = join(userData, 'bien-ban.docx')
  await answerSaveDialog(again, docx)
  await second.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(second.getByText(`Đã xuất ${docx}`)).toBeVisible()
  const word = (await zipEntries(await readFile(docx)))['word/document.xml'] ?? ''
  expect(word).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">đã đối chiếu<\/w:t>/)
})

test('what is pasted from Word and the web comes in as words, lists with their markers, and tables', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const entry = await openEntry(page)
  await paste(entry, {
    'text/html': `<html><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='margin:0cm'><b><span style='font-size:14.0pt'>Đánh giá</span></b> <i>chung</i><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Ý thứ
nhất</p>
<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>đ)<span>&nbsp;</span></span>Ý nhỏ</p>
<ol start=3 type=a><li>Một <a href="https://example.org">liên kết</a><ul><li>Hai</li></ul></li><li>Ba</li></ol>
<table><tr><th colspan=2>Đơn vị</th><th>Hạn</th></tr><tr><td rowspan=2>Sở A</td><td>x<br>y</td><td>1</td></tr><tr><td>z</td><td>2</td></tr></table>
<!--EndFragment--></body></html>`,
    'text/plain': 'khác',
  })
  await expect(entry.locator('td')).toHaveCount(9)
  expect(await linesOf(entry)).toEqual([
    'Đánh giá chung',
    '- Ý thứ nhất',
    '1>đ) Ý nhỏ',
    'c) Một liên kết',
    '1>- Hai',
    'd) Ba',
    'Đơn vị||Hạn\nSở A|x/y|1\n|z|2',
  ])
  await expect(entry.locator('strong')).toHaveText('Đánh giá')
  await expect(entry.locator('em')).toHaveText('chung')
})

const hostile = [
  '<script>window.hacked = 1</script><p>a</p>',
  '<img src=x onerror="window.hacked = 1"><svg onload="window.hacked = 1"><text>a</text></svg>',
  '<iframe src="javascript:window.hacked=1"></iframe><object data=x></object><embed src=x>',
  '<p onclick="window.hacked=1" style="position:fixed;inset:0" class="shell" id="root">a</p>',
  '<a href="javascript:window.hacked=1"><b>a</b></a><form action=x><input value=a><button>b</button></form>',
  `${'<div>'.repeat(2000)}a${'</div>'.repeat(2000)}`,
  `<table>${'<tr><td rowspan=1000 colspan=1000>a</td></tr>'.repeat(30)}</table>`,
  `<table><tr>${'<td>a</td>'.repeat(100)}</tr></table>`,
  '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
  '<ul><ul><ul><ul><ul><li>a</li></ul></ul></ul></ul></ul><ol start="-5" type="i"><li value=99999999999>b</li></ol>',
  '<math><mi>a</mi></math><video src=x></video><template><p>a</p></template><noscript><p>b</p></noscript>',
  '<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><xml><o:x>a</o:x></xml><w:sdt>b</w:sdt>',
  '<p data-pm-slice="0 0 []"><h1><h2><table><p></h1>a',
  '<style>@import "https://example.org"; *{display:none}</style><link rel=stylesheet href=x><base href=x>a',
  '<p style="mso-list:l0 level99 lfo1">a</p><p style="display:none">b</p><del>c</del>',
]

test('nothing of a hostile paste but its words stays', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const entry = await openEntry(page)
  for (const html of hostile) {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await paste(entry, { 'text/html': html })
    const found = await entry.evaluate((element) => ({
      elements: [...new Set(Array.from(element.querySelectorAll('*'), (one) => one.localName))],
      attributes: [
        ...new Set(Array.from(element.querySelectorAll('*'), (one) => one.getAttributeNames()).flat()),
      ],
      hacked: 'hacked' in window,
    }))
    expect(found.hacked).toBe(false)
    for (const name of found.elements)
      expect(['p', 'h1', 'h2', 'h3', 'strong', 'em', 'table', 'tbody', 'tr', 'td', 'br']).toContain(name)
    for (const name of found.attributes) expect(['data-indent', 'class']).toContain(name)
  }
  expect(said).toEqual([])
})

test('text in an old encoding is offered in Unicode, and changed only when that is pressed', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const entry = await openEntry(page)
  await paste(entry, { 'text/plain': 'Céng hßa x· héi chñ nghÜa ViÖt Nam' })
  const offer = page.getByRole('note').filter({ hasText: 'Có vẻ là chữ TCVN3' })
  await expect(offer).toContainText('Cộng hòa xã hội chủ nghĩa Việt Nam')
  await expect(entry).toHaveText('Céng hßa x· héi chñ nghÜa ViÖt Nam')
  await offer.getByRole('button', { name: 'Chuyển mã sang Unicode' }).click()
  await expect(entry).toHaveText('Cộng hòa xã hội chủ nghĩa Việt Nam')
  await expect(offer).toBeHidden()
  await entry.focus()
  await page.keyboard.press('Control+z')
  await expect(entry).toHaveText('Céng hßa x· héi chñ nghÜa ViÖt Nam')
})
