import type { Material } from '../../shared/materials/contract.ts'

export interface MaterialTable extends Material {}
