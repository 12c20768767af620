import { Type, type Static } from '@sinclair/typebox';

const Code = Type.String({ pattern: '^[A-Z][A-Z0-9_]{1,59}$' });
const Codes = Type.Array(Code);
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Name = Type.Object({ id: Text, en: Text }, { additionalProperties: false });
const oneOf = <const W extends readonly string[]>(words: W) =>
  Type.Unsafe<W[number]>(Type.Union(words.map((word) => Type.Literal(word))));

const basis = {
  legalBasis: Text,
  confidence: oneOf(['H', 'M', 'L']),
  effectiveFrom: Day,
};

const Stage = Type.Object(
  {
    ...basis,
    stageId: Code,
    name: Type.Optional(Name),
    actor: Type.Array(Code, { minItems: 1 }),
    after: Codes,
    requiredDocumentKinds: Codes,
    conditionalDocuments: Type.Optional(
      Type.Object(
        { when: oneOf(['KSDPK', 'DELEGATED']), kinds: Codes },
        { additionalProperties: false },
      ),
    ),
    skippable: oneOf(['NO', 'WITH_REASON']),
    onlyIf: Type.Optional(oneOf(['BURDENS_OR_NOT_BUDGETED', 'ADDS_BURDEN'])),
    closedBy: Type.Optional(oneOf(['HAND', 'OFFER', 'COUNCIL', 'CENTRE', 'SIGNATURES', 'WORK'])),
    signingOrder: Type.Optional(oneOf(['ANY'])),
    slaDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3660 })),
  },
  { additionalProperties: false },
);

const Kind = Type.Object(
  {
    ...basis,
    kind: Code,
    name: Name,
    role: oneOf(['PRELIMINARY', 'UMBRELLA', 'IMPLEMENTING', 'STANDALONE']),
    cooperationTypes: Type.Array(
      oneOf(['KSDD_MANDATORY', 'KSDD_VOLUNTARY', 'KSDPK', 'SYNERGY', 'KSDPL', 'KSDLL']),
      { minItems: 1 },
    ),
    documentKind: oneOf(['JOINT_AGREEMENT', 'AGREEMENT_NOTE', 'MOU', 'LOI', 'PKS', 'CONTRACT']),
    procedure: Code,
  },
  { additionalProperties: false },
);

const Actor = Type.Object(
  {
    name: Name,
    recordedBy: Type.Array(oneOf(['bureau-officer', 'bureau-head', 'agency-liaison']), {
      minItems: 1,
    }),
  },
  { additionalProperties: false },
);

const Version = Type.Object(
  {
    policyVersion: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{2,59}$' }),
    effectiveFrom: Day,
    procedures: Type.Optional(Type.Record(Type.String(), Type.Array(Stage, { minItems: 1 }))),
    kinds: Type.Optional(Type.Array(Kind)),
    actors: Type.Optional(Type.Record(Type.String(), Actor)),
    papers: Type.Optional(Type.Record(Type.String(), Name)),
  },
  { additionalProperties: false },
);

/** What a province's own file holds: versions that are put on top of the procedures that ship. */
export const ProceduresFile = Type.Object(
  { versions: Type.Array(Version, { minItems: 1 }) },
  { additionalProperties: false },
);

export type OwnVersion = Static<typeof Version>;
