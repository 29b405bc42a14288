<@title>INGEBREKESTELLING</@title>
<@subject>ingebrekestelling, <#if numbers?has_content><#if count == 1>factuur ${numbers}<#else>facturen ${numbers}</#if><#else>${count} facturen</#if>, ${total}</@subject>
Geachte mevrouw, geachte heer,

Ondanks onze herinneringen<#if earlier?has_content> (${earlier?join(", ")})</#if> <#if count == 1>is de volgende vervallen factuur<#else>zijn de volgende vervallen facturen</#if> niet betaald.

<@invoices/>

<#if hasCharges>
Daarbij komen, berekend tot ${today}:

<@charges/>

<#if daily?has_content>
${daily}

</#if>
</#if>

<@information/>

Met deze brief stellen wij u in gebreke en vorderen wij betaling van <@b>${total}</@b><#if payBy?has_content> uiterlijk op <@b>${payBy}</@b></#if>.

<#if statutory?has_content>
${statutory}

</#if>
<#if next == "hand-over">
Zonder volledige betaling op die datum dragen wij de invordering zonder verdere kennisgeving over aan een derde (incassobureau, ${company.bailiff} of advocaat).
<#else>
Zonder volledige betaling op die datum behouden wij ons het recht voor de zaak aan de bevoegde rechter voor te leggen.
</#if>

<@payment/>

<#if paymentsTo?has_content>
Betalingen die wij tot en met ${paymentsTo} hebben ontvangen, zijn verwerkt.
</#if>

Hoogachtend,

<@signature/>
