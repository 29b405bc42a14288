<#-- Deuxième rappel, par lettre : les pénalités sont annoncées, pas encore réclamées. -->
<@subject><#if count == 1>Facture ${numbers} impayée<#else>Factures impayées</#if> : ${net}</@subject>
Madame, Monsieur,

<#if brokenPromise>
Le règlement que vous nous aviez annoncé ne nous est pas parvenu à la date convenue.
</#if>
Sauf erreur ou omission de notre part, et malgré notre précédent rappel, nous n'avons pas reçu le règlement <#if count == 1>de la facture désignée<#else>des factures désignées</#if> ci-dessous.

<@invoices/>

Nous vous demandons de bien vouloir régler la somme de <@b>${net}</@b><#if payBy?has_content> au plus tard le <@b>${payBy}</@b></#if>.

<#if business>
<#if company.country == "FR">
Nous vous rappelons que tout retard de paiement rend exigibles de plein droit des pénalités de retard ainsi qu'une indemnité forfaitaire de 40 € par facture pour frais de recouvrement (articles L. 441-10 et D. 441-5 du code de commerce).
<#elseif company.country == "BE">
Nous vous rappelons que tout retard de paiement donne droit, de plein droit et sans mise en demeure, à des intérêts de retard et à une indemnité forfaitaire de 40 € pour frais de recouvrement (loi du 2 août 2002 concernant la lutte contre le retard de paiement dans les transactions commerciales).
<#else>
Nous vous rappelons que tout retard de paiement peut donner lieu à des intérêts de retard et au remboursement des frais de recouvrement.
</#if>
</#if>

<@payment/>

<#if attached>
Vous trouverez ci-joint une copie <#if count == 1>de la facture<#else>des factures</#if>.
</#if>
<#if paymentsTo?has_content>
Les règlements reçus jusqu'au ${paymentsTo} sont pris en compte.
</#if>
Si votre règlement s'est croisé avec ce courrier, merci de ne pas en tenir compte. Si un différend motive ce retard, nous vous remercions de nous en faire part sans attendre.

<@information/>

Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.

<@signature/>
