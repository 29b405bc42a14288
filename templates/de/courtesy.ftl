<@subject>${company.name}: <#if count == 1>Rechnung ${numbers}, fällig am ${dueDates[0]}<#elseif numbers?has_content>Rechnungen ${numbers}<#else>${count} demnächst fällige Rechnungen</#if>, ${net}</@subject>
Sehr geehrte Damen und Herren,

<#if count == 1>
Ihre Rechnung ${numbers} über <@b>${net}</@b> ist am <@b>${dueDates[0]}</@b> fällig. Wir möchten uns nur vergewissern, dass sie bei Ihnen angekommen ist und mit Ihrer Bestellung übereinstimmt.
<#else>
Die folgenden Rechnungen über zusammen <@b>${net}</@b> sind demnächst fällig. Wir möchten uns nur vergewissern, dass sie bei Ihnen angekommen sind und mit Ihren Bestellungen übereinstimmen.
</#if>

<@invoices/>

Fehlt Ihnen etwas (Bestellung, Lieferschein, Referenz)? Antworten Sie auf diese Nachricht, wir senden es Ihnen sofort.

<@payment/>

Wir danken Ihnen für Ihr Vertrauen.

Mit freundlichen Grüßen

<@signature/>
