import 'reflect-metadata';
import { ValidationPipe, type Type } from '@nestjs/common';
import { Expose, Transform, Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsBusinessDate, IsId, IsText } from './fields.decorator';
import { properInput } from './proper-input';
import { THOROUGH } from './validation';

class Term {
  @IsBusinessDate() startsOn!: string;
  @IsOptional() @IsBusinessDate() endsOn?: string;
}

class Party {
  @IsId() organisationId!: string;
  @IsInt() @Max(9) side!: number;
  @IsOptional() @ValidateNested() @TypeOf(() => Term) term?: Term;
}

class Base {
  @IsText(20) title!: string;
  @IsOptional() @IsIn(['RED', 'GREEN']) colour?: string;
}

class Draft extends Base {
  @IsOptional() @IsBoolean() urgent?: boolean;

  @IsArray() @ArrayMaxSize(3) @ArrayUnique() @IsText(5, { each: true }) words!: string[];

  @IsDefined() @ValidateNested() @TypeOf(() => Term) term!: Term;

  @IsArray() @ValidateNested({ each: true }) @TypeOf(() => Party) parties!: Party[];

  @ValidateIf(({ urgent }: Draft) => urgent === true) @IsText(10) why?: string;
}

const id = '0198a000-0000-7000-8000-00000000feed';
const proper = (): object => ({
  title: 'Sampah',
  colour: 'RED',
  urgent: true,
  words: ['a', 'b'],
  term: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
  parties: [
    { organisationId: id, side: 1 },
    { organisationId: id, side: 2, term: { startsOn: '2026-01-01' } },
  ],
  why: 'now',
});

const STRANGE = [
  ...[undefined, null, '', '  ', 'Sampah', 'x'.repeat(21), 0, 1, 2.5, 12, true, false],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    ['a', 'a'],
    ['a', 'b', 'c', 'd'],
    { startsOn: '2026-02-30' },
    [undefined],
  ],
];

describe('an input', () => {
  const pipe = new ValidationPipe(THOROUGH);
  const thoroughly = (dto: Type<object>, input: unknown): Promise<unknown> =>
    pipe.transform(input, { type: 'body', metatype: dto }).catch(() => undefined);

  it('that is proper becomes what class-validator makes of it', async () => {
    const made = properInput(Draft, proper());
    expect(made).toBeInstanceOf(Draft);
    expect((made as Draft).parties[1]!.term).toBeInstanceOf(Term);
    expect(made).toStrictEqual(await thoroughly(Draft, proper()));
  });

  it('is never taken for proper when class-validator finds a fault, wherever that is', async () => {
    let accepted = 0;
    for (const input of mutants()) {
      const made = properInput(Draft, input);
      const known = await thoroughly(Draft, input);
      // One that is not taken is judged thoroughly, whatever it is.
      if (made) expect(made).toStrictEqual(known);
      if (made) accepted++;
    }
    expect(accepted).toBeGreaterThan(10);
  });

  it('of a class with a declaration that is not known here is judged thoroughly', () => {
    class Renamed {
      @Expose({ name: 'naam' }) @IsText() name!: string;
    }
    class Transformed {
      @Transform(({ value }) => String(value)) @IsText() name!: string;
    }
    class Converted {
      @TypeOf(() => Number) @IsInt() limit!: number;
    }
    class Grouped {
      @IsText(10, { groups: ['one'] }) name!: string;
    }
    class Untyped {
      @ValidateNested() term!: Term;
    }
    class Circular {
      @IsOptional() @ValidateNested() @TypeOf(() => Circular) inner?: Circular;
    }
    for (const dto of [Renamed, Transformed, Grouped])
      expect(properInput(dto, { name: 'a' })).toBeUndefined();
    expect(properInput(Converted, { limit: '3' })).toBeUndefined();
    expect(properInput(Untyped, { term: { startsOn: '2026-01-01' } })).toBeUndefined();
    expect(properInput(Circular, { inner: {} })).toBeUndefined();
  });
});

/** The proper input with one place of it changed, each place in each strange way; and with one field too many. */
function* mutants(): Generator<object> {
  const places = [
    ...[
      'title',
      'colour',
      'urgent',
      'words',
      'words.0',
      'term',
      'term.startsOn',
      'term.endsOn',
      'why',
    ],
    ...[
      'parties',
      'parties.0',
      'parties.0.organisationId',
      'parties.1.side',
      'parties.1.term',
      'more',
    ],
    ...['term.more', 'parties.0.more', 'parties.1.term.more', '__proto__', 'constructor'],
  ];
  for (const place of places)
    for (const strange of STRANGE) {
      const input = proper();
      const path = place.split('.');
      const last = path.pop()!;
      const holder = path.reduce<Record<string, unknown>>(
        (at, step) => at[step] as Record<string, unknown>,
        input as Record<string, unknown>,
      );
      if (strange === undefined) delete holder[last];
      else
        Object.defineProperty(holder, last, {
          value: strange,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      yield input;
    }
}
