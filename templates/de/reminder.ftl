<@subject><#if email>${company.name}: </#if>Zahlungserinnerung, <#if numbers?has_content><#if count == 1>Rechnung ${numbers}<#else>Rechnungen ${numbers}</#if><#else>${count} Rechnungen</#if>, ${net}</@subject>
Sehr geehrte Damen und Herren,

sofern uns kein Irrtum unterlaufen ist, <#if count == 1>ist die folgende Rechnung<#else>sind die folgenden Rechnungen</#if> noch offen: <@b>${net}</@b>.
<#if callTookPlace>
Wir kommen auf unser Telefongespräch zurück.
</#if>
<#if brokenPromise>
Die von Ihnen angekündigte Zahlung ist zum vereinbarten Termin nicht eingegangen.
</#if>
<#if public && orders?has_content>
Für die Bearbeitung in Ihrem Hause: Bestell- oder Haushaltsnummer<#if orders?size != 1>n</#if> ${orders?join(", ")}.
</#if>

<@invoices/>

<@information/>

<#if public>
Bitte teilen Sie uns den geplanten Zahlungstermin mit<#if payBy?has_content>, spätestens bis zum ${payBy}</#if>, oder welche Unterlage noch fehlt.
<#else>
Wir bitten Sie um Zahlung<#if payBy?has_content> bis spätestens <@b>${payBy}</@b></#if>. Steht der Zahlung etwas entgegen, sagen Sie es uns bitte jetzt: Wir suchen gemeinsam eine Lösung.
</#if>

<#if prescribed?has_content>
${prescribed}

</#if>
<@payment/>

<#include "closing.ftl">
