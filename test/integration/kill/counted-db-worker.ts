import './counted'
import '@backend/threads/db-worker'
