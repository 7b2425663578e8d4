import 'factmark/define';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const ARTICLES = [
  'Le séisme a fait au moins 120 morts à Port-au-Prince, selon le gouvernement haïtien.',
  'Renault a vendu 2,3 millions de véhicules en 2023, soit 9 % de plus qu’en 2022.',
];

function App() {
  const [turn, setTurn] = useState(0);
  const [facts, setFacts] = useState(0);
  return (
    <main>
      <button type="button" onClick={() => setTurn((turn + 1) % ARTICLES.length)}>Article suivant</button>
      <output>{facts} faits</output>
      {/* React sets what the element has as properties, and listens to what follows `on`. */}
      <fact-mark text={ARTICLES[turn]} onfactmark-analysis={({ detail }) => setFacts(detail.analysis.facts.length)} />
    </main>
  );
}

createRoot(document.getElementById('app')).render(<App />);
