import { text } from '@nyata/kernel';

/** Variables of a process that keeps files. */
export const filesVariables = {
  FILES_DIR: text({
    description: 'folder of the documents and evidence, shared by the services that keep files',
    fallback: '.nyata/files',
  }),
};
