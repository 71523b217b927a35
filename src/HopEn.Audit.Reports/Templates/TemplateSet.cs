using System.Collections.Concurrent;
using Fluid;
using HopEn.Audit.Model;
using Microsoft.Extensions.FileProviders;

namespace HopEn.Audit.Reports.Templates;

/// <summary>The templates of a folder, each parsed once in the life of the process, what it includes too.</summary>
/// <remarks>
/// Any number of threads may render with it. A region adapts its report without starting anything again: when a file of
/// the folder changes, the set is another one.
/// </remarks>
internal sealed class TemplateSet
{
    private static readonly FluidParser Parser = new();
    private static readonly ConcurrentDictionary<string, TemplateSet> Sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IFluidTemplate>> parsed = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly (int Count, DateTime Latest) state;

    private TemplateSet(string folder, (int Count, DateTime Latest) state)
    {
        this.folder = folder;
        this.state = state;
        Options = new TemplateOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            MemberAccessStrategy = UnsafeMemberAccessStrategy.Instance,
            StrictVariables = true,
            StrictFilters = true,
        };
        Options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.CamelCase;
        // A value of the report is its text, to compare with as to show.
        Options.ValueConverters.Add(value => value is RuleId or Month or Finess ? value.ToString() : null);
    }

    /// <summary>What every rendering of the set shares.</summary>
    public TemplateOptions Options { get; }

    /// <summary>The set of a folder as its files are now.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static TemplateSet Of(string folder)
    {
        var path = Path.GetFullPath(folder);
        var state = State(path);
        return Sets.AddOrUpdate(
            path,
            _ => new TemplateSet(path, state),
            (_, known) => known.state == state ? known : new TemplateSet(path, state)
        );
    }

    /// <summary>A template, parsed when it is first asked for.</summary>
    /// <exception cref="Fluid.ParseException">It is faulty.</exception>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public IFluidTemplate Template(string name) =>
        parsed
            .GetOrAdd(name, one => new Lazy<IFluidTemplate>(() =>
                Parser.Parse(File.ReadAllText(Path.Combine(folder, one)))
            ))
            .Value;

    private static (int, DateTime) State(string folder)
    {
        var times = new DirectoryInfo(folder)
            .EnumerateFiles("*.liquid")
            .Select(file => file.LastWriteTimeUtc)
            .ToArray();
        return (times.Length, times.Append(DateTime.MinValue).Max());
    }
}
