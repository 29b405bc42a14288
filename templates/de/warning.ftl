<@subject>letzte Mahnung<#if next == "registered"> vor förmlicher Mahnung</#if>, <#if numbers?has_content><#if count == 1>Rechnung ${numbers}<#else>Rechnungen ${numbers}</#if><#else>${count} Rechnungen</#if>, ${total}</@subject>
Sehr geehrte Damen und Herren,

unsere bisherigen Erinnerungen<#if earlier?has_content> (${earlier?join(", ")})</#if> blieben ohne Wirkung: <#if count == 1>Die folgende Rechnung ist<#else>Die folgenden Rechnungen sind</#if> noch nicht bezahlt.
<#if brokenPromise>
Die von Ihnen angekündigte Zahlung ist zum vereinbarten Termin nicht eingegangen.
</#if>

<@invoices/>

<#if hasCharges>
Wegen des Zahlungsverzugs sind folgende Beträge geschuldet, berechnet bis zum ${today}.

<@charges/>

<#if statutory?has_content>
${statutory}

</#if>
</#if>

<@information/>

Bitte zahlen Sie <@b>${total}</@b><#if payBy?has_content> bis spätestens <@b>${payBy}</@b></#if>.
<#if next == "registered">
Geht die Zahlung bis dahin nicht ein, senden wir Ihnen eine förmliche Mahnung per Einschreiben.
</#if>

<@payment/>

Noch ist eine einvernehmliche Lösung möglich: <#if customer.responsible?has_content>${customer.responsible} steht<#else>Wir stehen</#if> Ihnen zur Verfügung<#if company.phone?has_content>, Telefon ${company.phone}</#if>.

<#include "closing.ftl">
