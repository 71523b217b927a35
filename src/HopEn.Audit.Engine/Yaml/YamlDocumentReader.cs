using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HopEn.Audit.Engine.Yaml;

/// <summary>Parses a text that holds one YAML document, without aliases.</summary>
internal static class YamlDocumentReader
{
    /// <summary>The root of the document; null with a fault when the text is not one.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="offset">Lines before the text in its file.</param>
    public static YamlNode? Root(string text, FaultList faults, int offset)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                if (parser.Current is YamlDotNet.Core.Events.AnchorAlias alias)
                    return Fault(
                        faults,
                        (int)alias.Start.Line + offset,
                        "les alias YAML («\u202f*\u202f») ne sont pas acceptés."
                    );
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? stream.Documents[0].RootNode
                : Fault(faults, 1 + offset, "le fichier est vide ou contient plusieurs documents YAML.");
        }
        catch (InvalidOperationException)
        {
            return Fault(
                faults,
                1 + offset,
                "le YAML est mal écrit\u202f: un crochet, une accolade ou un guillemet n’est pas refermé."
            );
        }
        catch (YamlException fault)
        {
            return Fault(
                faults,
                (int)fault.Start.Line + offset,
                "le YAML est mal écrit à cet endroit\u202f: vérifiez l’alignement, les «\u202f:\u202f» et les guillemets."
            );
        }
    }

    private static YamlNode? Fault(FaultList faults, int line, string text)
    {
        faults.Add(line, text);
        return null;
    }
}
