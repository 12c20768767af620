declare module 'class-transformer/cjs/storage' {
  import type { TransformationType } from 'class-transformer';

  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: object,
      property: string,
    ): { typeFunction?: () => unknown; options?: { discriminator?: unknown } } | undefined;
    findTransformMetadatas(target: object, property: string, type: TransformationType): unknown[];
    getExposedMetadatas(target: object): unknown[];
    getExcludedMetadatas(target: object): unknown[];
  };
}
