import type { Organization, Person, Position } from '../../shared/directory/contract.ts'

/** Columns are the fields of the contract; what is gathered from other tables is left out. */
export interface OrganizationTable extends Organization {}
export interface PersonTable extends Omit<Person, 'positions'> {}
export interface PositionTable extends Position {}
