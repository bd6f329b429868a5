import { addresseesPlace, namePlateFace, namePlateSizes, pageGeometry, urgencyMark } from './pageGeometry.ts'

const { top, right, bottom, left } = pageGeometry
const plateSizes = Array.from(
  { length: namePlateSizes.largest - namePlateSizes.smallest + 1 },
  (_, index) => namePlateSizes.smallest + index,
)
const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`

/**
 * The one stylesheet of all papers, for screen and print (NĐ 30/2020, Phụ lục I; domain 1.1, 1.2). A constant, so that
 * a page's policy can allow exactly this one by its hash. Page numbers are stamped afterwards: no margin boxes.
 */
export const documentStylesheet = `
@font-face{font-family:Tinos;src:url(fonts/Tinos_400Regular.ttf);font-weight:400;font-style:normal}
@font-face{font-family:Tinos;src:url(fonts/Tinos_400Regular_Italic.ttf);font-weight:400;font-style:italic}
@font-face{font-family:Tinos;src:url(fonts/Tinos_700Bold.ttf);font-weight:700;font-style:normal}
@font-face{font-family:Tinos;src:url(fonts/Tinos_700Bold_Italic.ttf);font-weight:700;font-style:italic}
@page{size:A4 portrait;margin:${margins}}
@page landscape{size:A4 landscape;margin:${margins}}
body{font-family:Tinos;line-height:1.25;color:#000;background:#fff;margin:0;overflow-wrap:anywhere;font-kerning:normal}
body.landscape{page:landscape}
body.size-14{font-size:14pt}
body.size-13{font-size:13pt}
body.size-12{font-size:12pt}
body.size-11{font-size:11pt}
body.size-10{font-size:10pt}
body.size-9{font-size:9pt}
body.size-8{font-size:8pt}
p,h1,h2,h3,h4{margin:0;font-size:inherit}
b{font-weight:700}
table{border-collapse:collapse;width:100%;table-layout:fixed}

.unbroken{white-space:nowrap}

.header{display:grid;grid-template-columns:41% 59%;text-align:center;line-height:1.15}
.header .number,.header .date{padding-top:6pt}
.header .date{white-space:pre}
.parent,.issuer,.motto-country,.number{font-size:13pt}
.issuer,.motto-country,.motto{font-weight:700}
.issuer{display:inline-block}
.motto-country{white-space:nowrap}
.motto{font-size:14pt;display:inline-block;border-bottom:1px solid #000;line-height:1.2}
.number{white-space:pre-wrap}
.date{font-size:14pt;font-style:italic}
.header .wide{font-size:13pt;white-space:pre-wrap}
.about{font-size:12pt;margin-top:6pt}
.urgency{box-sizing:border-box;height:${urgencyMark.height}mm;margin:6pt auto 0;border:1px solid #e00;color:#e00;font-size:13pt;font-weight:700;line-height:${urgencyMark.height - 0.5}mm;white-space:nowrap}
.urgent{width:${urgencyMark.widths['KHẨN']}mm}
.very-urgent{width:${urgencyMark.widths['THƯỢNG KHẨN']}mm}
.immediate{width:${urgencyMark.widths['HOẢ TỐC']}mm}

.addressees{margin:18pt 0 12pt ${addresseesPlace.label}mm}
.addressees .beside{padding-left:${addresseesPlace.beside}mm;text-indent:-${addresseesPlace.beside}mm}
.addressees ul{list-style:none;margin:0 0 0 ${addresseesPlace.dash}mm;padding:0}
.addressees li{padding-left:${addresseesPlace.hanging}mm;text-indent:-${addresseesPlace.hanging}mm}
.rule{display:block;width:40%;border-top:1px solid #000;margin:3pt auto 0}

.title{text-align:center;font-weight:700;margin-top:18pt;margin-bottom:12pt;break-inside:avoid;break-after:avoid}
.title h1{font-size:14pt}
.annex{margin-top:0}
.annex p{font-weight:400;font-style:italic;font-size:13pt;white-space:pre-wrap}
.annex .rule{width:30mm}
.subject{display:inline-block;max-width:145mm}
.kind{display:block}

h4{font-weight:400}
h2,h3{font-weight:700}
h2,h3,h4{text-align:justify;text-indent:12.7mm;margin-top:6pt;break-after:avoid;break-inside:avoid}
.text{text-align:justify;text-indent:12.7mm;margin-top:6pt;orphans:2;widows:2}
.size-13 .text,.size-12 .text,.note{margin-top:4pt}
.note{text-indent:0;font-size:12pt}
.basis{font-style:italic}
.inset-1{margin-left:10mm}
.inset-2{margin-left:20mm}
.inset-3{margin-left:30mm}
.lead-in{break-after:avoid}
.closing{break-before:avoid;break-after:avoid;break-inside:avoid}

.facts{margin-top:2pt}
.fact{display:grid;grid-template-columns:30mm 1fr;margin-top:3pt}
.fact dt{font-weight:700}
.fact dd{margin:0;text-align:justify}
.ragged,.ragged dd{text-align:left}

.records{width:calc(100% - 1px);margin-top:5pt;line-height:1.15;font-size:13pt}
.size-13 .records,.size-12 .records{font-size:12pt}
.size-11 .records{font-size:11pt}
.size-10 .records{font-size:10pt}
.size-9 .records{font-size:9pt}
.size-8 .records{font-size:8pt}
.records th,.records td{border:1px solid #000;padding:2pt 3pt;vertical-align:middle;text-align:left}
.records .unbroken{display:inline-block;max-width:100%;white-space:normal}
.records th{font-weight:700;text-align:center}
.records thead{display:table-header-group}
.records tr,.short{break-inside:avoid}
.records .center{text-align:center}
.records .right{text-align:right}
.records .total td,.records .section td{font-weight:700}
.records .section{break-after:avoid}

.records .read-aloud{font-size:15pt;line-height:1.3}
.to-sign .record td{height:9mm}
.records .long{break-inside:auto}
.split td{vertical-align:top}

.lines{margin-top:6pt}
.lines div{border-bottom:1px dotted #000;height:8mm;break-inside:avoid}

.slip{border:1px solid #000;padding:4mm 5mm 5mm;margin-bottom:5mm;break-inside:avoid}
.slip h2{text-align:center;text-indent:0;margin:0;font-size:14pt}
.slip>p{text-align:center;font-style:italic}
.slip .fact{grid-template-columns:42mm 1fr}
.slip .blank{border-bottom:1px dotted #000;height:6.5mm}
.slip .fact:has(.blank){align-items:end}
.slip .lines{margin-top:0}

.plates{display:flex;height:${namePlateFace.width - 1}mm;break-inside:avoid}
.plates+.plates{break-before:page}
.plate{display:flex;box-sizing:border-box;width:${2 * namePlateFace.height}mm;border:1px dashed #999}
.face{display:flex;flex-direction:column;justify-content:center;align-items:center;box-sizing:border-box;width:50%;text-align:center;writing-mode:vertical-rl;line-height:1.15;padding:4mm 2mm}
.turned{transform:rotate(180deg);border-right:1px dashed #999}
.plate-name{font-weight:700;white-space:nowrap}
.plate-title{margin-right:5mm;max-height:100%}
${plateSizes.map((size) => `.plate-size-${size}{font-size:${size}pt}`).join('')}

.signature{margin-top:12pt;display:grid;grid-template-columns:45% 55%;line-height:1.15;break-before:avoid;break-inside:avoid}
.records+.signature{break-before:auto}
.signer{text-align:center;break-inside:avoid}
.capacity,.office,.signer-name{font-weight:700;font-size:14pt}
.office{font-size:13pt}
.space{height:24mm}
.recipients{font-size:11pt;line-height:1.15}
.recipients strong{display:block;font-size:12pt;font-style:italic}
.recipients ul{list-style:none;margin:0;padding:0}
.recipients li{break-inside:avoid}
.below{grid-column:1;margin-top:4pt}
.rest{width:45%}
.rest li:nth-last-child(-n+3):not(:first-child){break-before:avoid}
`
