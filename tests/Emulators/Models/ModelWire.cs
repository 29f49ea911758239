using System.Text;

namespace Confidant.Emulators.Models;

/// <summary>Writes replies in one protocol.</summary>
internal abstract class ModelWire(HttpContext context, ModelRequest request)
{
    /// <summary>The connection.</summary>
    protected HttpContext Context => context;

    /// <summary>What is answered.</summary>
    protected ModelRequest Request => request;

    /// <summary>Tokens that a request is said to have.</summary>
    protected int InputTokens => request.Body.Length / 4;

    /// <summary>Begins an answer and leaves it unfinished: a stream's first words, or the first half of a whole answer.</summary>
    public async Task BeginAsync(string text)
    {
        if (request.IsStream)
        {
            BeginStream();
            await WriteStartAsync();
            foreach (string piece in Pieces(text))
            {
                await WritePieceAsync(piece);
            }
        }
        else if (text.Length > 0)
        {
            string whole = Whole(new ModelReply.Say(text));
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Encoding.UTF8.GetByteCount(whole);
            await context.Response.WriteAsync(whole[..(whole.Length / 2)]);
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>Writes a stream that pauses in the middle.</summary>
    public async Task WriteSlowlyAsync(ModelReply.Slow slow, CancellationToken gone)
    {
        await BeginAsync(slow.Text);
        await slow.Release.WaitAsync(gone);
        foreach (string piece in Pieces(slow.Rest))
        {
            await WritePieceAsync(piece);
        }

        await slow.End.WaitAsync(gone);
        await WriteEndAsync(new ModelReply.Say(slow.Text + slow.Rest));
    }

    /// <summary>Writes a whole reply.</summary>
    public async Task WriteAsync(ModelReply reply)
    {
        if (!request.IsStream)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Whole(reply));
            return;
        }

        BeginStream();
        await WriteStartAsync();
        switch (reply)
        {
            case ModelReply.Say say:
                foreach (string piece in Pieces(say.Text))
                {
                    await WritePieceAsync(piece);
                }

                break;
            case ModelReply.Call call:
                await WriteCallAsync(call);
                break;
            case ModelReply.Fade fade:
                foreach (string piece in Pieces(fade.Text))
                {
                    await WritePieceAsync(piece);
                }

                return;
        }

        await WriteEndAsync(reply);
    }

    /// <summary>A whole answer as JSON.</summary>
    protected abstract string Whole(ModelReply reply);

    /// <summary>The beginning of a stream.</summary>
    protected abstract Task WriteStartAsync();

    /// <summary>Some words of a stream.</summary>
    protected abstract Task WritePieceAsync(string text);

    /// <summary>A call of a function in a stream.</summary>
    protected abstract Task WriteCallAsync(ModelReply.Call call);

    /// <summary>The end of a stream.</summary>
    protected abstract Task WriteEndAsync(ModelReply reply);

    /// <summary>Writes one event of a stream at once.</summary>
    protected async Task SendAsync(string text)
    {
        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
    }

    /// <summary>The words of a reply; empty where it has none.</summary>
    protected static string TextOf(ModelReply reply) => reply switch
    {
        ModelReply.Say say => say.Text,
        ModelReply.Fade fade => fade.Text,
        _ => "",
    };

    /// <summary>Tokens that a reply is said to have.</summary>
    protected static int OutputTokens(ModelReply reply) => Math.Max(1, TextOf(reply).Length / 4);

    private void BeginStream() => context.Response.ContentType = "text/event-stream";

    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' || i == text.Length - 1)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }
    }
}
