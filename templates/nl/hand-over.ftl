<@title>INVORDERINGSDOSSIER</@title>
<@subject>invordering van onze vordering op ${customer.name}, ${total}</@subject>
Wij bezorgen u dit dossier voor de invordering van onderstaande vordering. De minnelijke stappen bleven zonder resultaat<#if hasHistory>; ze staan verderop opgesomd</#if>.

<@debtor/>

<@invoices/>

<@charges/>

<@information/>

<@history/>

Gelieve ons onmiddellijk elke betaling te melden die u ontvangt; wij melden u eveneens elke betaling die ons rechtstreeks bereikt.

<@signature/>
