<@title>FÖRMLICHE MAHNUNG</@title>
<@subject>förmliche Mahnung, <#if numbers?has_content><#if count == 1>Rechnung ${numbers}<#else>Rechnungen ${numbers}</#if><#else>${count} Rechnungen</#if>, ${total}</@subject>
Sehr geehrte Damen und Herren,

trotz unserer Erinnerungen<#if earlier?has_content> (${earlier?join(", ")})</#if> <#if count == 1>ist die folgende fällige Rechnung<#else>sind die folgenden fälligen Rechnungen</#if> nicht bezahlt.

<@invoices/>

<#if hasCharges>
Hinzu kommen, berechnet bis zum ${today}:

<@charges/>

<#if daily?has_content>
${daily}

</#if>
</#if>

<@information/>

Hiermit fordern wir Sie förmlich auf, <@b>${total}</@b><#if payBy?has_content> bis spätestens <@b>${payBy}</@b></#if> zu zahlen.

<#if statutory?has_content>
${statutory}

</#if>
<#if next == "hand-over">
Geht der volle Betrag bis dahin nicht ein, übergeben wir die Forderung ohne weitere Ankündigung einem Dritten (Inkassounternehmen<#if company.country != "DE">, ${company.bailiff}</#if> oder Rechtsanwalt).
<#else>
Geht der volle Betrag bis dahin nicht ein, behalten wir uns vor, das zuständige Gericht anzurufen.
</#if>

<@payment/>

<#if paymentsTo?has_content>
Zahlungen, die bis zum ${paymentsTo} eingegangen sind, wurden berücksichtigt.
</#if>

Mit freundlichen Grüßen

<@signature/>
