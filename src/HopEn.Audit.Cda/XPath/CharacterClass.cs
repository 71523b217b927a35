namespace HopEn.Audit.Cda.XPath;

/// <summary>Reads a class of characters between brackets: ranges, escapes, negation, subtraction (XML Schema, F.1).</summary>
internal sealed class CharacterClass(RegexText text, bool ignoreCase)
{
    /// <summary>The class, from what follows its opening bracket to its closing one.</summary>
    public CharacterSet Read()
    {
        var negated = text.Take("^");
        var set = CharacterSet.None;
        var first = true;
        while (!text.Take("]"))
        {
            if (!first && text.Take("-["))
            {
                var left = new CharacterClass(text, ignoreCase).Read();
                if (!text.Take("]"))
                    throw RegexText.Refused();
                return Finished(set, negated).Except(left);
            }

            set = set.Union(Part());
            first = false;
        }

        return first ? throw RegexText.Refused() : Finished(set, negated);
    }

    private static CharacterSet Finished(CharacterSet set, bool negated) => negated ? set.Complement() : set;

    // Case is that of the characters written; a category is left as it is.
    private CharacterSet Cased(CharacterSet set) => ignoreCase ? set.AnyCase() : set;

    /// <summary>One character, a range, or an escape that stands for several.</summary>
    private CharacterSet Part()
    {
        var (set, code) = Character();
        if (code is not { } from)
            return set;
        if (!text.NextIs("-") || text.NextIs("-]") || text.NextIs("-["))
            return Cased(set);
        text.Next();
        return Character().Code is { } to && to >= from
            ? Cased(CharacterSet.Range(from, to))
            : throw RegexText.Refused();
    }

    private (CharacterSet Set, int? Code) Character()
    {
        var one = text.Next();
        if (one == "\\")
        {
            var single = CharacterEscapes.IsSingle(text.Peek);
            var escaped = CharacterEscapes.Read(text);
            return (escaped, single ? escaped.First : null);
        }

        // XML Schema has a hyphen stand for itself at the ends only; Saxon takes it after a range or an escape too.
        if (one == "[")
            throw RegexText.Refused();
        return (CharacterSet.Of(one), char.ConvertToUtf32(one, 0));
    }
}
