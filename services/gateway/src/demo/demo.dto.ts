import { ApiProperty } from '@nestjs/swagger';
import { IsInstant } from '@nyata/http';
import { ValidateIf } from 'class-validator';

export class DemoAccountView {
  @ApiProperty({ format: 'email' }) email!: string;
  /** The office, in the caller's language. */
  @ApiProperty() label!: string;
  @ApiProperty() organisation!: string;
  @ApiProperty() role!: string;
}

export class DemoAccountList {
  @ApiProperty({ type: [DemoAccountView] }) items!: DemoAccountView[];
}

export class DemoInstant {
  /** The instant at which all clocks shall stand; null = back to the system's clock. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  @ValidateIf((body: DemoInstant) => body.now !== null)
  @IsInstant()
  now!: string | null;
}
