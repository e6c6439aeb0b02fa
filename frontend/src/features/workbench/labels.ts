import type { Bucket, MatterRow } from './api';

export const bucketLabels = { todo: '待办', dueSoon: '即将到期', overdue: '已超期', done: '已办', initiated: '我发起' } satisfies Record<Bucket, string>;

export const bucketEmpty = {
  todo: '没有待办事项',
  dueSoon: '没有即将到期的事项',
  overdue: '没有超期的事项',
  done: '还没有办过的事项',
  initiated: '还没有发起过事项',
} satisfies Record<Bucket, string>;

/** A dossier opens under its module and its kind, as in the API. */
export const addressOf = ({ module, resource, id }: Pick<MatterRow, 'module' | 'resource' | 'id'>) => `/${module}/${resource}/${id}`;
