import { useState } from 'preact/hooks';
import { t } from '../adapters/text/i18n';

interface Props {
  readonly name: string;
  /** What the file is for. */
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onPick: (input: HTMLInputElement) => void;
}

/**
 * A file input that looks like the other buttons, with the name of the last file beside it. The input
 * itself stays in place, invisible: keyboard, screen reader and dropped files work as in any other.
 */
export function FilePicker({ name, label, accept, disabled, onPick }: Props) {
  const [fileName, setFileName] = useState('');
  return (
    <div class="field">
      <label class="small soft" for={`file-${name}`}>
        {label}
      </label>
      <div class="file-picker row wrap">
        <span class="button">
          {t('file_choose')}
          <input
            id={`file-${name}`}
            type="file"
            name={name}
            accept={accept}
            disabled={disabled}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              setFileName(file?.name ?? '');
              if (file) onPick(input);
            }}
          />
        </span>
        {fileName && (
          <bdi class="small soft cut" title={fileName} data-file={fileName}>
            {fileName}
          </bdi>
        )}
      </div>
    </div>
  );
}
