import type { Letterhead } from '../../shared/documents/contract.ts'

export interface LetterheadTable extends Letterhead {}
