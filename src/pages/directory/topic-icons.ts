import type { IconName } from '#ui/icon-name.ts'

/** The picture on each topic's door. */
export const topicIcons: Record<string, IconName> = {
  documents: 'id-card',
  housing: 'house',
  health: 'stethoscope',
  labour: 'briefcase',
  education: 'graduation-cap',
  community: 'users',
  everyday: 'bus',
  safety: 'shield-check',
}
