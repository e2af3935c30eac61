/** Says of one side of a conflict who speaks and how, whether it gives a figure or words. */
import type { ConflictSide } from '../../../contract/claims.ts'
import { claimIdOf } from '../claim-id.ts'
import type { StoryClaim } from './story-claims.ts'

type Speaker = Pick<
  ConflictSide,
  'voiceId' | 'claimant' | 'claimantType' | 'claimId' | 'stance' | 'accused' | 'cueLemma' | 'quoteType' | 'articleId'
>

export function speakerOf({ articleId, claim, voice }: Pick<StoryClaim, 'articleId' | 'claim' | 'voice'>): Speaker {
  return {
    voiceId: voice?.voiceId ?? null,
    claimant: voice?.name ?? claim.claimant.canonicalName,
    claimantType: voice?.type ?? claim.claimant.type,
    claimId: claimIdOf(articleId, claim.claimKey),
    stance: claim.stance,
    accused: claim.target,
    cueLemma: claim.cueLemma,
    quoteType: claim.quoteType,
    articleId,
  }
}
