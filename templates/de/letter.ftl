<@subject><#if numbers?has_content><#if count == 1>Rechnung ${numbers}<#else>Rechnungen ${numbers}</#if><#else>${count} Rechnungen</#if>, unbezahlt, ${total}</@subject>
Sehr geehrte Damen und Herren,

sofern uns kein Irrtum unterlaufen ist, haben wir trotz unserer Erinnerung<#if earlier?has_content> (${earlier?last})</#if> Ihre Zahlung der unten aufgeführten <#if count == 1>Rechnung<#else>Rechnungen</#if> nicht erhalten.
<#if brokenPromise>
Die von Ihnen angekündigte Zahlung ist zum vereinbarten Termin nicht eingegangen.
</#if>
<#if public && orders?has_content>
Für die Bearbeitung in Ihrem Hause: Bestell- oder Haushaltsnummer<#if orders?size != 1>n</#if> ${orders?join(", ")}.
</#if>

<@invoices/>

<#if hasCharges>
Wegen der Überschreitung der Zahlungsfrist sind folgende Zinsen und die Pauschale geschuldet.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Bitte zahlen Sie <@b>${total}</@b><#if payBy?has_content> bis spätestens <@b>${payBy}</@b></#if>.

<#if business && !hasCharges>
<#if statutory?has_content>
${statutory}
<#else>
Wir weisen darauf hin, dass bei verspäteter Zahlung Verzugszinsen und eine Pauschale für Beitreibungskosten verlangt werden können.
</#if>
</#if>

<@payment/>

<#if !public>
Beruht die Verzögerung auf einer Reklamation, teilen Sie uns dies bitte umgehend mit.
</#if>
<#include "closing.ftl">
