<@subject>${company.name}: <#if count == 1>Rechnung ${numbers}, fällig am ${dueDates[0]}<#elseif numbers?has_content>Rechnungen ${numbers}<#else>${count} demnächst fällige Rechnungen</#if>, ${net}</@subject>
Sehr geehrte Damen und Herren,

<#if count == 1>
Die Rechnung ${numbers} ist am <@b>${dueDates[0]}</@b> fällig. Zu Ihrer Erleichterung hier unsere Zahlungsangaben.
<#else>
Die folgenden Rechnungen sind in den nächsten Tagen fällig. Zu Ihrer Erleichterung hier unsere Zahlungsangaben.
</#if>

<@invoices/>

<@payment/>

Ist Ihre Zahlung bereits unterwegs, danken wir Ihnen.

Mit freundlichen Grüßen

<@signature/>
