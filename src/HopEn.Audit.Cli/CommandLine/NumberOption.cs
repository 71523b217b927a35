using System.CommandLine;
using System.Globalization;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Options that take a number, and say in French which when it is none.</summary>
internal static class NumberOption
{
    /// <summary>An option that takes a whole number between two bounds, both included.</summary>
    /// <param name="name">Name of the option, dashes included.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    public static Option<int?> Whole(string name, string description, int least, int most) =>
        Create<int>(
            name,
            description,
            written =>
                int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
                    ? number
                    : null,
            FormattableString.Invariant(
                most == int.MaxValue && least >= 0
                    ? (FormattableString)$"nombre entier d’au moins {least}"
                    : $"nombre entier de {least} à {most}"
            )
        );

    /// <summary>An option that takes a number from 0 to 100, its decimals after a comma or a point.</summary>
    /// <param name="name">Name of the option, dashes included.</param>
    /// <param name="description">What the help says.</param>
    public static Option<decimal?> Score(string name, string description) =>
        Create<decimal>(
            name,
            description,
            written =>
                decimal.TryParse(
                    written.Replace(',', '.'),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number <= 100
                    ? number
                    : null,
            "nombre de 0 à 100"
        );

    private static Option<T?> Create<T>(string name, string description, Func<string, T?> read, string expected)
        where T : struct =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                var number = read(written);
                if (number is null)
                    result.AddError($"{name}\u202f: «\u202f{written}\u202f» n’est pas un {expected}.");
                return number;
            },
        };
}
