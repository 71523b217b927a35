using System.Text.Json;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary>A report.json that the user names.</summary>
internal static class ReportFile
{
    /// <summary>Reads it, whatever version wrote it.</summary>
    /// <exception cref="SourceUnreadableException">It is absent, refused, damaged, or of a version not known yet.</exception>
    public static AuditReport Read(string path)
    {
        if (!File.Exists(path))
            throw new SourceUnreadableException($"Le rapport «\u202f{path}\u202f» est introuvable.");
        try
        {
            using var reader = new StreamReader(SharedFile.OpenRead(path));
            return ReportJson.Read(reader.ReadToEnd());
        }
        catch (UnreadableReportException fault)
        {
            throw new SourceUnreadableException(
                $"Le rapport «\u202f{path}\u202f» ne peut pas être lu\u202f: {fault.Message}",
                fault
            );
        }
        catch (JsonException fault)
        {
            throw new SourceUnreadableException(
                $"«\u202f{path}\u202f» n’est pas un rapport HopEn.Audit (report.json), "
                    + $"ou il est incomplet à la ligne {(fault.LineNumber ?? 0) + 1}.",
                fault
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceUnreadableException(
                $"Le rapport «\u202f{path}\u202f» ne peut pas être ouvert\u202f: "
                    + "vérifiez le droit de le lire et qu’il n’est pas ouvert ailleurs.",
                fault
            );
        }
    }
}
