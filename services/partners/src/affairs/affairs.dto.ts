import { ApiProperty } from '@nestjs/swagger';

export class AffairView {
  @ApiProperty({ example: '2.08' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() group!: string;
  @ApiProperty({ type: [String], description: 'Levels of government that have it' })
  levels!: readonly string[];
}

export class AffairPage {
  @ApiProperty({ type: [AffairView] }) items!: AffairView[];
  next?: string;
}
