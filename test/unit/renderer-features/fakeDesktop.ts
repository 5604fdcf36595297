/** Imported before anything of the renderer, because the client takes its transport when it is loaded. */
import { services } from './fakeServices';

window.desktop = services.transport;
