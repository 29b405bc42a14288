/** Whole nights from a file to the outbox, on the real store, with the commands people use. */
package io.relance.night;
