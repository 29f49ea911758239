using System.Text.Json.Serialization;

namespace Confidant.Adapters;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IncomingEvent))]
[JsonSerializable(typeof(OutgoingMessage))]
internal sealed partial class PayloadJson : JsonSerializerContext;
