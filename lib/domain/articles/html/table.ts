/** Rows of named numbers. Every row puts the same names in the same order. */
export class Table {
  readonly names: string[] = [];
  readonly rows: Float64Array[] = [];
  private row: number[] = [];

  put(name: string, value: number): void {
    if (this.rows.length === 0) this.names.push(name);
    this.row.push(value);
  }

  /** Puts a whole row of another table. */
  putAll(other: Table, at: number): void {
    if (this.rows.length === 0) this.names.push(...other.names);
    const values = other.rows[at];
    if (values) for (const value of values) this.row.push(value);
  }

  endRow(): void {
    this.rows.push(Float64Array.from(this.row));
    this.row = [];
  }
}
