/** Every workflow the worker can run, by the name under which it is started. */
export { conductDossier } from './dossier/conduct-dossier.workflow';
export { settlePayments, sweep, verifyChain } from './upkeep/upkeep.workflow';
