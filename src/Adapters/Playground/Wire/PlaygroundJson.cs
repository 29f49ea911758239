using System.Text.Json;
using System.Text.Json.Serialization;

namespace Confidant.Adapters.Playground;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(StreamStart))]
[JsonSerializable(typeof(ShownMessage))]
[JsonSerializable(typeof(ShownTyping))]
[JsonSerializable(typeof(ShownAcknowledgement))]
[JsonSerializable(typeof(ShownDirectory))]
[JsonSerializable(typeof(IReadOnlyList<ShownCommand>))]
[JsonSerializable(typeof(PlaygroundView))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(Accepted))]
internal sealed partial class PlaygroundJson : JsonSerializerContext;
