import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A stranger's reader: it knows the AsyncAPI document and a broker, no line of ours, and prints the portfolio. */
public class PortfolioReader {
  public static void main(String[] args) throws Exception {
    var json = new ObjectMapper();
    var document = json.readTree(URI.create(args[0]).toURL());
    var topic = document.at("/channels/cooperation/address").asText();
    var described = new HashSet<String>();
    for (var message : document.at("/components/messages")) described.add(message.get("name").asText());

    var signed = new HashSet<String>();
    var judged = new HashMap<String, JsonNode>();
    var text = StringDeserializer.class;
    var settings = Map.<String, Object>of("bootstrap.servers", args[1], "key.deserializer", text, "value.deserializer", text);
    try (var consumer = new KafkaConsumer<String, String>(settings)) {
      var partitions = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p)))
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          var header = record.headers().lastHeader("ce_type");
          var type = header == null ? "" : new String(header.value());
          if (!described.contains(type)) continue; // a newer release may tell more
          switch (type) {
            case "nyata.agreement-signed.v1", "nyata.agreement-registered.v1" -> signed.add(record.key());
            case "nyata.agreement-assessed.v1" -> judged.put(record.key(), json.readTree(record.value()));
          }
        }
    }
    judged.keySet().retainAll(signed);
    var byVerdict = new TreeMap<String, Integer>();
    var byRung = new TreeMap<Integer, Integer>();
    for (int rung = 0; rung <= 6; rung++) byRung.put(rung, 0);
    for (var assessment : judged.values()) {
      byVerdict.merge(assessment.get("verdict").asText(), 1, Integer::sum);
      byRung.merge(assessment.get("rung").asInt(), 1, Integer::sum);
    }
    System.out.println(json.writeValueAsString(Map.of("total", judged.size(), "byVerdict", byVerdict, "byRung", byRung)));
  }
}
