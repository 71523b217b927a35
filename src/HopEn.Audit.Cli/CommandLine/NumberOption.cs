using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Options that take a number, and say in French which when it is none.</summary>
internal static class NumberOption
{
    /// <summary>An option that takes a number between two bounds, both included; a decimal may be written with a comma.</summary>
    /// <param name="name">Name of the option, dashes included.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    /// <param name="bounds">The bounds in words: « de 0 à 100 ».</param>
    public static Option<T?> Create<T>(string name, string description, T least, T most, string bounds)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                if (T.TryParse(written.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
                result.AddError($"{name}\u202f: «\u202f{written}\u202f» n’est pas un nombre {bounds}.");
                return null;
            },
        };
}
