namespace HopEn.Audit.Cda.Schematron;

/// <summary>What a rule does on a node, in order: define a variable, or test.</summary>
internal abstract record RuleItem;
