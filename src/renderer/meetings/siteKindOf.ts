export { siteKindOf } from '../../shared/meetings/siteKindOf.ts'
