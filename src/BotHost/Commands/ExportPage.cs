using System.Globalization;
using System.Net;
using System.Text;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The page that /export makes beside its JSON: one file without scripts or links, for reading and printing.</summary>
internal static class ExportPage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
        h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #d0d7de }
        li { margin: .4rem 0 } small { color: #57606a; display: block } dt { font-weight: 600 }
        @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3 } small { color: #8b949e } }
        """;

    /// <summary>The file's bytes: UTF-8.</summary>
    public static byte[] Render(SubjectExport export, DateTimeOffset now, Language language)
    {
        IReplyTexts texts = ReplyTexts.For(language);
        var page = new StringBuilder();
        string title = WebUtility.HtmlEncode(texts.Export.PageTitle(export.Profile.DisplayName));
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{(language == Language.Spanish ? "es" : "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title><style>{Style}</style></head>
            <body><h1>{title}</h1><p>{Time(now)}</p>

            """);
        Append(page, texts.Export.SettingsHeading, [new Item(texts.Privacy.Status(export.Profile), "")]);
        if (export.Claims.Count > 0)
        {
            Append(page, texts.Claims.Heading, export.Claims.Select(claim => new Item(texts.Claims.Line(claim), "")));
        }

        if (export.Agents.Count > 0)
        {
            Append(page, texts.Export.AgentsHeading, export.Agents.Select(agent => new Item(texts.Agents.Settings(agent), "")));
        }

        if (export.Personas.Count > 0)
        {
            Append(page, texts.Export.PersonasHeading, export.Personas.Select(memory => new Item(
                texts.Personas.Card(memory.Persona, ExportPersona.From(memory).MemoryContext), "")));
        }

        if (export.Feeds.Count > 0)
        {
            Append(page, texts.Export.FeedsHeading, export.Feeds.Select(feed =>
                new Item($"{feed.Account.Handle} · {feed.Account.Platform}", texts.Export.KeptPosts(feed.TotalPosts))));
        }

        foreach (var place in export.Entries.GroupBy(entry => Place(texts, entry.Group is null, entry.GroupName)))
        {
            Append(page, texts.Export.MemoriesHeading(place.Key), place.OrderBy(static e => e.Timestamp).Select(e =>
                new Item(e.LosslessRestatement, $"{Time(e.Timestamp)} · {texts.Memories.Scope(e.Scope, e.Context)} · {e.Platform}")));
        }

        foreach (var place in export.Messages.GroupBy(message => Place(texts, message.Group is null, message.GroupName)))
        {
            Append(page, texts.Export.MessagesHeading(place.Key), place.OrderBy(static m => m.SaidAt).Select(m =>
                new Item(m.Text, $"{Time(m.SaidAt)} · {texts.Memories.Scope(m.Scope, m.Context)} · {m.Platform}")));
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    private static string Place(IReplyTexts texts, bool isPrivate, string? group) =>
        isPrivate ? texts.Memories.InPrivate : texts.Memories.InGroup(group ?? "");

    private static void Append(StringBuilder page, string heading, IEnumerable<Item> items)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(heading)}</h2>\n<ul>\n");
        foreach (Item item in items)
        {
            string text = WebUtility.HtmlEncode(item.Text).Replace("\n", "<br>", StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"<li>{text}<small>{WebUtility.HtmlEncode(item.Note)}</small></li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private sealed record Item(string Text, string Note);
}
