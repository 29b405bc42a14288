<@title>INKASSOAKTE</@title>
<@subject>Einziehung unserer Forderung gegen ${customer.name}, ${total}</@subject>
Wir übergeben Ihnen diese Akte zur Einziehung der folgenden Forderung. Die gütlichen Schritte blieben erfolglos<#if hasHistory>; sie sind weiter unten aufgeführt</#if>.

<@debtor/>

<@invoices/>

<@charges/>

<@information/>

<@history/>

Bitte melden Sie uns unverzüglich jede Zahlung, die bei Ihnen eingeht; wir melden Ihnen ebenso jede Zahlung, die uns unmittelbar erreicht.

<@signature/>
