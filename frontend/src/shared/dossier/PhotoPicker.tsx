import { Button, Form, Upload } from 'antd';

type Props = { photos: File[]; onChange: (photos: File[]) => void };

/** 照片: taken or chosen with the report, and put into the dossier with it. A telephone offers its camera. */
export function PhotoPicker({ photos, onChange }: Props) {
  return (
    <Form.Item label="照片" extra="会见、开庭等的照片，随进展一并入卷">
      <Upload
        accept="image/*"
        multiple
        fileList={photos.map((photo, index) => ({ uid: `${index}${photo.name}`, name: photo.name }))}
        beforeUpload={(_photo, chosen) => {
          onChange([...photos, ...chosen]);
          return false;
        }}
        onRemove={(removed) => onChange(photos.filter((photo, index) => `${index}${photo.name}` !== removed.uid))}
      >
        <Button>添加照片</Button>
      </Upload>
    </Form.Item>
  );
}
