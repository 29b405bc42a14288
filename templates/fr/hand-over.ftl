<#-- Page de garde du dossier remis à la société de recouvrement, au commissaire ou à l'huissier de justice, à l'avocat. -->
<@title>DOSSIER DE TRANSMISSION</@title>
<@subject>recouvrement de notre créance sur ${customer.name}, ${total}</@subject>
Nous vous remettons ce dossier pour le recouvrement de la créance désignée ci-dessous. Les démarches amiables n'ont pas abouti<#if hasHistory> ; leur détail figure plus bas</#if>.

<@debtor/>

<@invoices/>

<@charges/>

<@information/>

<@history/>

Merci de nous informer sans délai de tout règlement reçu ; nous vous signalerons de même tout paiement qui nous parviendrait directement.

<@signature/>
