<#-- Cover of the file for the collection agency, the bailiff or the lawyer. -->
<@title>FILE FOR RECOVERY</@title>
<@subject>recovery of our claim on ${customer.name}, ${total}</@subject>
We hand you this file for the recovery of the claim below. Our amicable steps were without success<#if hasHistory>; they are listed further down</#if>.

<@debtor/>

<@invoices/>

<@charges/>

<@information/>

<@history/>

Please tell us at once of any payment you receive; we will likewise report any payment that reaches us directly.

<@signature/>
