<@subject><#if email>${company.name}: </#if>erste Mahnung, kostenlos, <#if numbers?has_content><#if count == 1>Rechnung ${numbers}<#else>Rechnungen ${numbers}</#if><#else>${count} Rechnungen</#if>, ${net}</@subject>
Sehr geehrte Damen und Herren,

sofern uns kein Irrtum unterlaufen ist, <#if count == 1>ist die folgende Rechnung<#else>sind die folgenden Rechnungen</#if> noch nicht bezahlt. Diese erste Mahnung ist kostenlos: Wir fordern nur den Saldo von <@b>${net}</@b>.

<@invoices/>

<@information/>

<#if prescribed?has_content>
${prescribed}
<#else>
<#if law == "BE" || !law?has_content>
Sie haben 14 Kalendertage Zeit, <#if email>ab dem Tag nach dem Versand dieser Nachricht<#else>ab dem dritten Werktag nach dem Versand dieses Schreibens</#if>, bevor Kosten, Zinsen oder Entschädigungen verlangt werden können (Art. XIX.2 des belgischen Wirtschaftsgesetzbuches).
</#if>
<#if payBy?has_content>
Bitte zahlen Sie bis spätestens <@b>${payBy}</@b>.
</#if>
</#if>

Gläubiger: ${company.name}<#if company.registry?has_content>, ${company.registry}</#if><#if company.taxId?has_content>, Unternehmens- oder USt-Nummer ${company.taxId}</#if>.

<@payment/>

Fällt Ihnen die Zahlung schwer oder sind Sie mit der Rechnung nicht einverstanden? Sprechen Sie uns an: Wir suchen eine Lösung.

<#include "closing.ftl">
