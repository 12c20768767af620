import { Button } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { evidenceContent, type Evidence } from '../api/actions';
import { originalContent, verifyEvidence } from '../api/answers';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from './tasks.module.css';
import { talkWords } from './talk-words';
import { taskWords } from './tasks-words';

interface Props {
  files: readonly Evidence[];
  /** Whether the reader may say that a file is true. */
  verifiable: boolean;
}

/** Files of a claim: the picture, when and where it was taken, who found it true, where else it serves. */
export function EvidenceList({ files, verifiable }: Props) {
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.evidenceId}>
          <FileLink file={file} />
          <Known file={file} />
          {file.mime.startsWith('image/') && <Original evidenceId={file.evidenceId} />}
          {verifiable && <Verify file={file} />}
        </li>
      ))}
    </ul>
  );
}

function FileLink({ file }: { file: Evidence }) {
  const words = useWords(taskWords);
  const format = useFormat();
  const name = file.title ?? file.fileName;
  const address = evidenceContent(file.evidenceId);
  return (
    <a href={address} target="_blank" rel="noreferrer" title={words.openFile(name)}>
      {file.mime.startsWith('image/') ? (
        <img src={address} alt="" loading="lazy" />
      ) : (
        <IconFile size={40} aria-hidden />
      )}
      <span>
        {name} · {format.fileSize(file.sizeBytes)}
      </span>
    </a>
  );
}

function Known({ file }: { file: Evidence }) {
  const words = useWords(talkWords);
  const format = useFormat();
  const { takenOn, place, position, verifications = [], sharedReason } = file;
  const where =
    place ??
    (position &&
      [position.latitude, position.longitude].map((degrees) => format.decimal(degrees)).join('; '));
  const facts = [
    [takenOn && words.taken(format.longDate(takenOn)), where && words.takenAt(where)]
      .filter(Boolean)
      .join(' '),
    verifications.length > 0 && words.verified(format.decimal(verifications.length)),
    sharedReason && words.shared(sharedReason),
  ].filter(Boolean);
  return facts.length > 0 ? <p className={classes.where}>{facts.join(' · ')}</p> : null;
}

/** Beside the copy that leaves without its place: the photo as it was taken, for whoever checks. */
function Original({ evidenceId }: { evidenceId: string }) {
  const words = useWords(talkWords);
  return (
    <a href={originalContent(evidenceId)} target="_blank" rel="noreferrer">
      {words.original}
    </a>
  );
}

function Verify({ file }: { file: Evidence }) {
  const words = useWords(talkWords);
  const me = useMe();
  const verify = useCommand((it: Evidence, key) => verifyEvidence(it, key));
  const done = file.verifications?.some(
    ({ organisationId }) => organisationId === me.organisation.organisationId,
  );
  if (done) return null;
  return (
    <>
      <Refusal error={verify.error} />
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate(file)}>
        {words.verify}
      </Button>
    </>
  );
}
