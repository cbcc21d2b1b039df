import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type ConductDossier, type DossierActivities, pokeSignal } from '#contracts/temporal/dossier';
import { AttributesShown } from './attributes-shown';
import { ErrandsUnderWay } from './errands-under-way';

const poke = defineSignal(pokeSignal);

/** No timer is longer: a dossier that nobody pokes is looked at again once a month. */
const longestWaitMs = 30 * 24 * 60 * 60 * 1000;

/** A database that is away is asked again, at least once a minute, for as long as it takes. */
const dossiers = proxyLocalActivities<DossierActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * Conducts one dossier from filing to its last notice; answers with its result.
 *
 * It knows nothing between two looks at its agenda: a poke only makes it look again, so a lost, doubled or
 * reordered one does no harm, and a new run (after cancellation, reset, a lost server or a long history) goes on
 * where the last one stood.
 */
export async function conductDossier({ dossierId }: ConductDossier): Promise<string | null> {
  let poked = false;
  setHandler(poke, () => {
    poked = true;
  });
  const errands = new ErrandsUnderWay(dossierId, dossiers.giveUp);
  const attributes = new AttributesShown();

  for (;;) {
    poked = false;
    errands.settled = false;
    const agenda = await dossiers.agenda({ dossierId });
    setCurrentDetails(agenda.details);
    attributes.show(agenda.attributes);
    errands.follow(agenda.errands);
    if (agenda.closed && agenda.errands.length === 0) return agenda.result;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof conductDossier>({ dossierId });

    const waitMs = Math.min(Math.max(agenda.nextStrikeInMs ?? longestWaitMs, 1), longestWaitMs);
    await condition(() => poked || errands.settled, waitMs);
  }
}
