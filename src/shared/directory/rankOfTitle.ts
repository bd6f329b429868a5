import { fold } from '../text/fold.ts'
import { lastRank } from './contract.ts'

const province = String.raw`(?: (?:tinh|thanh pho truc thuoc trung uong)\b|$)`
const district = String.raw`\b(?:huyen|thanh pho|thi xa|quan|thanh uy|huyen uy|thi uy|quan uy)\b`
const commune = String.raw`\b(?:xa|phuong|thi tran)\b`
const provincialAgency = String.raw`\b(?:so|cong an tinh|van phong|thanh tra|cuc|bao hiem xa hoi|kho bac|ngan hang nha nuoc|hoi|lien doan|lien minh|tinh doan|mat tran|mttq|dai|bao|toa an|tand|vien kiem sat|vksnd|bo chi huy|ban|vnpt|viettel|trung tam|tap doan|tong cong ty|cong ty|truong dai hoc|truong cao dang|benh vien)\b`

/** Titles, folded, from the first in protocol to the last: the first that fits counts. */
const order: readonly (readonly [rank: number, title: RegExp])[] = [
  [1, /^(?:tong bi thu|chu tich nuoc|thu tuong|chu tich quoc hoi)\b/],
  [3, /^(?:pho thu tuong|pho chu tich (?:nuoc|quoc hoi))\b|\buy vien bo chinh tri\b/],
  [5, /^(?:bo truong|chu nhiem van phong chinh phu)\b|^uy vien (?:ban chap hanh )?trung uong dang\b/],
  [6, /^(?:thu truong (?:bo|thuong truc)|pho chu nhiem van phong chinh phu)\b/],
  [8, /^bi thu (?:tinh uy|thanh uy ha noi|thanh uy ho chi minh)\b/],
  [9, /^pho bi thu thuong truc tinh uy\b/],
  [10, /^pho bi thu tinh uy\b/],
  [11, new RegExp(`^chu tich (?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)${province}`)],
  [12, /^(?:truong doan (?:dai bieu quoc hoi|dbqh)|truong ban chi dao|to truong to cong tac)\b/],
  [15, /^(?:uy vien (?:ban thuong vu|btv)|thuong vu) tinh uy\b/],
  [
    16,
    new RegExp(
      `^(?:pho chu tich (?:thuong truc )?(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)${province}|pho truong doan (?:dai bieu quoc hoi|dbqh))`,
    ),
  ],
  [17, /^(?:pho truong ban chi dao|to pho|pho to truong)\b/],
  [80, /\b(?:chuyen vien|can bo|nhan vien|ky thuat vien|phong vien)\b/],
  [90, /\bto giup viec\b/],
  [58, new RegExp(`^pho (?:bi thu|chu tich|truong cong an|truong)\\b.*${commune}`)],
  [55, new RegExp(`^bi thu\\b.*${commune}`)],
  [56, new RegExp(`^(?:chu tich|truong cong an)\\b.*${commune}`)],
  [48, new RegExp(`^pho (?:bi thu|chu tich|truong cong an)\\b.*${district}`)],
  [45, new RegExp(`^bi thu\\b.*${district}`)],
  [46, new RegExp(`^chu tich\\b.*${district}`)],
  [47, new RegExp(`^truong cong an\\b.*${district}`)],
  [65, /^pho (?:truong phong|doi truong|tram truong|chanh van phong (?:so|huyen))\b/],
  [60, /^(?:truong phong|doi truong|tram truong)\b/],
  [
    40,
    new RegExp(
      `^pho (?:tong )?(?:giam doc|chanh|cuc truong|vien truong|chi huy truong|chu tich|bi thu|truong(?= ban)|tong bien tap|hieu truong)\\b(?:$|.*${provincialAgency})`,
    ),
  ],
  [
    30,
    new RegExp(
      `^(?:tong )?(?:giam doc|chanh(?= van phong| thanh tra| an\\b)|cuc truong|vien truong|chi huy truong|chu tich|bi thu|truong(?= ban)|tong bien tap|hieu truong)\\b(?:$|.*${provincialAgency})`,
    ),
  ],
  [52, /^chi cuc truong\b/],
  [53, /^pho chi cuc truong\b/],
  [25, /^(?:thanh vien|uy vien) (?:to cong tac|ban chi dao)\b/],
]

/** The place in protocol that a title by itself speaks for (domain 2.4), from 1; 9999 for one that says nothing of it. */
export function rankOfTitle(title: string): number {
  const key = fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:quyen|q) /, '')
  return order.find(([, pattern]) => pattern.test(key))?.[0] ?? lastRank
}
