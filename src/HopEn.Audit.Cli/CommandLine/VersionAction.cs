using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>Prints the version.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static string Version =>
        typeof(VersionAction)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine("HopEn.Audit " + Version);
        return ExitCodes.Met;
    }
}
