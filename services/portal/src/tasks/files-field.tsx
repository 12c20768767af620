import { Button, FileButton } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { useFormat, useWords } from '../language/language';
import classes from './tasks.module.css';
import { taskWords } from './tasks-words';

interface Props {
  files: readonly File[];
  onChange: (files: File[]) => void;
  help: string;
  error?: string;
}

/** Photos and files of a claim or a dispute; on a phone this opens the camera. */
export function FilesField({ files, onChange, help, error }: Props) {
  const words = useWords(taskWords);
  const format = useFormat();
  return (
    <div>
      <FileButton
        multiple
        accept="image/*,application/pdf"
        onChange={(added) => onChange([...files, ...added])}
        inputProps={{ 'aria-label': words.photo }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="lg"
            fullWidth
            leftSection={<IconCamera aria-hidden />}
          >
            {words.photo}
          </Button>
        )}
      </FileButton>
      <p className={error ? classes.fault : classes.where}>{error ?? help}</p>
      <ul className={classes.chosen}>
        {files.map((file, index) => (
          <li key={`${file.name} ${file.lastModified}`}>
            {file.name} · {format.fileSize(file.size)}
            <Button
              variant="subtle"
              aria-label={words.remove(file.name)}
              onClick={() => onChange(files.filter((_, other) => other !== index))}
            >
              <IconX size={18} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
