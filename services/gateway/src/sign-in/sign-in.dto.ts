import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInQuery {
  /** The account that the provider should offer; the demo provider signs in with it at once. */
  @IsOptional() @IsString() @MaxLength(254) account?: string;
  /** Path of the page to go on with. */
  @IsOptional() @IsString() @MaxLength(2000) returnTo?: string;
}
